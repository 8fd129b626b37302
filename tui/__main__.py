"""The program: environment first, then arguments, then the desk; nothing heavy is imported before it is needed."""

import sys


def main(words: list[str] | None = None) -> int:
    """Runs a command, or opens the desk when none is given; returns the exit code."""
    from tui.cli.parser import UsageFault, make_parser

    words = sys.argv[1:] if words is None else words
    try:
        arguments = make_parser().parse_args(words)
    except UsageFault as fault:
        from tui.cli.failing import tell_usage

        tell_usage(str(fault), as_json="--json" in words)
        return 2
    if arguments.completion:
        import shtab

        print(shtab.complete(make_parser(), arguments.completion))
        return 0
    if arguments.spec is not None:
        from tui.cli.run import run_command

        return run_command(arguments)
    from tui.start import open_desk

    return open_desk(arguments)


if __name__ == "__main__":
    sys.exit(main())
