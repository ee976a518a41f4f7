"""`python -m tests.benchmarks [--quick]`: every benchmark of the project, one after the other.

`--quick` leaves out the builds of 10,000 documents and more.
"""

import os
import sys

from tests.benchmarks import importing, ledger, main_job, many, merging, render, schools

if __name__ == "__main__":
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, load {load:.1f}\n")
    render.main()
    print()
    merging.main()
    print()
    many.main("--quick" in sys.argv)
    print()
    ledger.main("--quick" in sys.argv)
    print()
    schools.main("--quick" in sys.argv)
    print()
    importing.main()
    print()
    main_job.main()
