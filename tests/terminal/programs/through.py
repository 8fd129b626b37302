"""`brondesk` as sshd calls it: a desk starts from nothing, a command goes through the door of tests/forks.py.

    python -I -S through.py DOOR PROGRAM REAL WORD…

PROGRAM is the name by which it was called, REAL the one that is started for a desk.
"""

import json
import os
import socket
import sys

door, program, real, *words = sys.argv[1:]
if os.isatty(0):
    os.execv(real, [real, *words])  # noqa: S606  # it is the program itself
order = {
    "module": "tui.__main__",
    "words": words,
    "environment": dict(os.environ),
    "folder": os.getcwd(),
    "in_terminal": False,
    "program": program,
}
hears, tells = os.pipe()
with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as line:
    line.connect(f"\0{door}")
    socket.send_fds(line, [json.dumps(order).encode()], [0, 1, 2, tells])
    os.close(tells)
    line.recv(16)
for stream in (0, 1, 2):
    os.close(stream)  # it ends for the other side as soon as the program itself has
code = int(os.read(hears, 16))
sys.exit(code if code >= 0 else 128 - code)
