"""How the program speaks HTTP with services outside: bounded in time and size, every failure a typed one."""
