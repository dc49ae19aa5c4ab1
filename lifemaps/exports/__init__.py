"""What goes out: files somebody else, or a later version of this program, can read back."""
