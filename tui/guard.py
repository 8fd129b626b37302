"""The last guard of the face: every failure becomes words, a document and an exit code."""

from collections.abc import Callable

_FAULT = 1


def guarded(work: Callable[[], int], *, as_json: bool) -> int:
    """Does the work and returns its exit code. Never a traceback."""
    from store.errors import BrondeskError, Cancelled

    try:
        return work()
    except (BrondeskError, KeyboardInterrupt) as stopped:
        from tui.cli.failing import tell_error  # its models weigh more than the first frame of the desk

        error = stopped if isinstance(stopped, BrondeskError) else Cancelled()
        tell_error(error, as_json=as_json)
        return error.exit_code
    except Exception as fault:  # the last resort of the face: a number for support, details in the log
        from tui.cli.failing import tell_fault

        tell_fault(fault, as_json=as_json)
        return _FAULT
