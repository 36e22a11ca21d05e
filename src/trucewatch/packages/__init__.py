"""The sealed bag that leaves the team, and the way back in."""
