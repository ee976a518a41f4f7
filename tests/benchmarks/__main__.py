"""`python -m tests.benchmarks`: every benchmark of the project, one after the other."""

from tests.benchmarks import main_job, render

if __name__ == "__main__":
    render.main()
    main_job.main()
