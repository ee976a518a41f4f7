"""LibreOffice as others use it: to open a Word file and save it again, and to accept or reject what is tracked in it.

It runs without a window, in a profile of its own, a macro of ours that waits for lists of files: starting takes
seconds, a file a fraction of one, so it is started once for all tests. Where it is not installed, the test skips.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

import pytest

Action = Literal["save", "accept", "reject"]


def resaved(data: bytes) -> bytes:
    """The file opened in LibreOffice and saved as a Word file."""
    return all_of("save", [data])[0]


def through_odt(data: bytes) -> bytes:
    """The file saved in LibreOffice's own format, opened again, and saved as a Word file."""
    return all_through_odt([data])[0]


def accepted(data: bytes) -> bytes:
    """The file after LibreOffice accepted all changes in it."""
    return all_of("accept", [data])[0]


def rejected(data: bytes) -> bytes:
    """The file after LibreOffice rejected all changes in it."""
    return all_of("reject", [data])[0]


def all_of(action: Action, files: Sequence[bytes]) -> list[bytes]:
    """What an action makes of each file."""
    return _run([_Job(action, "docx", "docx")] * len(files), files)


def all_through_odt(files: Sequence[bytes]) -> list[bytes]:
    """The files through LibreOffice's own format."""
    between = _run([_Job("save", "docx", "odt")] * len(files), files)
    return _run([_Job("save", "odt", "docx")] * len(files), between)


def all_as(kind: Literal["pdf", "txt"], files: Sequence[bytes]) -> list[bytes]:
    """The files as LibreOffice prints them, or as plain text."""
    return _run([_Job("save", "docx", kind)] * len(files), files)


# ── running it ───────────────────────────────────────────────────────────────────────────────────────

_FILTERS = {"docx": "MS Word 2007 XML", "odt": "writer8", "pdf": "writer_pdf_Export", "txt": "Text"}
_SECONDS_TO_START, _SECONDS_A_FILE = 120, 20


@dataclass(frozen=True)
class _Job:
    """One file: what to do with it, what it is and what it is to become."""

    action: Action
    kind: str
    becomes: str


def _run(jobs: Sequence[_Job], files: Sequence[bytes]) -> list[bytes]:
    command = shutil.which("soffice") or shutil.which("libreoffice")
    if command is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    return _office(command).work(jobs, files)


@lru_cache(maxsize=1)
def _office(command: str) -> "_Office":
    office = _Office(command, _profile(command))
    atexit.register(office.close)
    return office


@dataclass
class _Office:
    """A LibreOffice that waits for lists of files, and is started anew where it came to an end."""

    command: str
    profile: Path
    _waits_in: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="policygen-lo-")))
    _running: "subprocess.Popen[bytes] | None" = None

    def work(self, jobs: Sequence[_Job], files: Sequence[bytes]) -> list[bytes]:
        """What becomes of each file."""
        with tempfile.TemporaryDirectory(prefix="policygen-lo-") as folder:
            lines, made = [], []
            for number, (job, data) in enumerate(zip(jobs, files, strict=True)):
                source = Path(folder, f"{number}.{job.kind}")
                made.append(Path(folder, f"{number}-made.{job.becomes}"))
                source.write_bytes(data)
                lines.append("|".join((job.action, source.as_uri(), made[-1].as_uri(), _FILTERS[job.becomes])))
            self._hand_over(lines)
            missing = [number for number, path in enumerate(made) if not path.is_file()]

            assert not missing, f"LibreOffice made nothing of the files {missing}"

            return [path.read_bytes() for path in made]

    def _hand_over(self, lines: Sequence[str]) -> None:
        """Give it a list, and wait until it has put that away."""
        if self._running is None or self._running.poll() is not None:
            self._running = self._started()
        written, tasks = self._waits_in / "written.txt", self._waits_in / "tasks.txt"
        written.write_text("\n".join(lines) + "\n", encoding="ascii")
        written.rename(tasks)
        until = time.monotonic() + _SECONDS_TO_START + _SECONDS_A_FILE * len(lines)
        while tasks.exists() and self._running.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        if tasks.exists():
            tasks.unlink()
            self._running.kill()
            pytest.fail("LibreOffice came to an end, or did not come to one")

    def _started(self) -> "subprocess.Popen[bytes]":
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        return subprocess.Popen(
            [self.command, profile, "--headless", "--norestore", "macro:///Standard.Module1.Work"],
            env=os.environ | {"POLICYGEN_TASKS": str(self._waits_in / "tasks.txt")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        """End it, if it runs: a list without files tells it to."""
        if self._running is not None and self._running.poll() is None:
            (self._waits_in / "tasks.txt").write_text("", encoding="ascii")
            self._running.wait(_SECONDS_TO_START)
        shutil.rmtree(self._waits_in, ignore_errors=True)


@lru_cache(maxsize=1)
def _profile(command: str) -> Path:
    """A profile that holds our macro, kept while the tests run. A new one takes macros only once it is made."""
    folder = Path(tempfile.mkdtemp(prefix="policygen-lo-profile-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    made = [command, f"-env:UserInstallation={folder.as_uri()}", "--headless", "--norestore", "--terminate_after_init"]
    subprocess.run(made, timeout=_SECONDS_TO_START, capture_output=True, check=True)
    library = folder / "user/basic/Standard"
    library.mkdir(parents=True, exist_ok=True)
    (folder / "user/basic/script.xlc").write_text(_LIBRARIES, encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (library / "Module1.xba").write_text(_MODULE, encoding="utf-8")
    return folder


_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" library:link="false"/>
</library:libraries>
"""

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
  library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"""

# A file that fails must not stop the others, nor open a window that nobody closes.
# Where the tests were killed nobody ends it, so it ends itself once it had nothing to do for about ten minutes.
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Work
  Dim file As Integer, task As String, tasks As String, count As Integer, idle As Long
  tasks = Environ("POLICYGEN_TASKS")
  Do
    idle = 0
    While Not FileExists(tasks)
      Wait 20
      idle = idle + 1
      If idle &gt; 30000 Then
        StarDesktop.terminate()
        Exit Sub
      End If
    Wend
    count = 0
    file = FreeFile
    Open tasks For Input As #file
    While Not EOF(file)
      Line Input #file, task
      If task &lt;&gt; "" Then
        count = count + 1
        DoTask(task)
      End If
    Wend
    Close #file
    Kill tasks
  Loop While count &gt; 0
  StarDesktop.terminate()
End Sub

Sub DoTask(task As String)
  On Error GoTo Failed
  Dim parts, document, dispatcher
  parts = Split(task, "|")
  document = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, Array(Setting("Hidden", True)))
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  If parts(0) = "accept" Then
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
  ElseIf parts(0) = "reject" Then
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
  End If
  document.storeToURL(parts(2), Array(Setting("FilterName", parts(3))))
  document.close(True)
Failed:
End Sub

Function Setting(name As String, value)
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = value
  Setting = made
End Function
</script:module>
"""
