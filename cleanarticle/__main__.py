"""`python -m cleanarticle` is the command."""

import sys

from cleanarticle.cli import main

sys.exit(main())
