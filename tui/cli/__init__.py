"""The command line: the second face of the store. stdout is data, stderr is talk."""
