"""The double-entry ledger of people: nobody leaves a place without coming to somewhere."""
