"""``python -m casefiles``: the command line."""

import sys

from casefiles.cli import main

if __name__ == "__main__":
    sys.exit(main())
