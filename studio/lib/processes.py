"""How a process sees to its own end: with its parent, with its maker."""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.connection import wait

PR_SET_PDEATHSIG = 1


def die_with_parent(by: signal.Signals = signal.SIGKILL) -> None:
    """Have the kernel send this process a signal when its parent dies (Linux, prctl(2)).

    It lasts over exec, not over fork. Other systems have no such thing: nothing happens there.
    """
    if not sys.platform.startswith("linux"):
        return
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_PDEATHSIG, int(by)) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG) failed")


def die_with_maker() -> None:
    """In a process of multiprocessing: die with the process that asked for this one.

    A pool's processes are children of the fork server, which lives as long as they do, so the
    kernel's word on parents does not help them. A thread waits on the maker's own end instead.
    """
    maker = multiprocessing.parent_process()
    if maker is not None:
        threading.Thread(target=_end_after, args=(maker.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os.kill(os.getpid(), signal.SIGKILL)
