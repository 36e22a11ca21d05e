"""What is worked out of a whole case: kept for one too large to be looked through for a page.

Derived, as the answers of screening are: no act, no revision and no package holds it.
"""
