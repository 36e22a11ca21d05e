"""Reading a case folder: files to raw rows and findings, and rows back to files."""
