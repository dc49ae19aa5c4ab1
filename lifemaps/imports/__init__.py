"""What comes in from outside: case files now; every reader names each problem it finds and changes nothing."""
