"""How a life map is kept and shared: the journal, the ballot box, the doors, the command line."""
