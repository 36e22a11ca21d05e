"""What is wrong or thin in our own record: one file a check, from a view of a case to findings."""
