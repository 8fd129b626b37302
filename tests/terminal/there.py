"""Whether OpenSSH is here, for the tests that need it; light, since every run asks."""

import os
import shutil


def missing() -> str:
    """Why there can be no sshd here; empty where there can."""
    if not all(map(shutil.which, ("ssh", "ssh-keygen"))) or sshd() is None:
        return (
            "no sshd here, so nobody logged in over SSH in these tests: apt-get install openssh-server openssh-client"
        )
    if os.geteuid() != 0:
        return "nobody logged in over SSH in these tests: sshd's command for keys has to be root's, so run them as root"
    return ""


def sshd() -> str | None:
    """Where the server lies: not always on the path of those who are not root."""
    return shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin")
