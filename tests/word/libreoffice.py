"""LibreOffice as others use it: to open a Word file and save it again, and to accept or reject what is tracked in it.

It runs without a window, in a profile of its own, a macro of ours over a list of files: starting takes seconds, a
file a fraction of one, so what can be asked together is asked together. Where it is not installed, the test skips.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
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
    """What an action makes of each file, in one start of the program."""
    return _run([_Job(action, "docx", "docx")] * len(files), files)


def all_through_odt(files: Sequence[bytes]) -> list[bytes]:
    """The files through LibreOffice's own format, in two starts of the program."""
    between = _run([_Job("save", "docx", "odt")] * len(files), files)
    return _run([_Job("save", "odt", "docx")] * len(files), between)


# ── running it ───────────────────────────────────────────────────────────────────────────────────────

_FILTERS = {"docx": "MS Word 2007 XML", "odt": "writer8"}
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
    with tempfile.TemporaryDirectory(prefix="policygen-lo-") as folder:
        lines, made = [], []
        for number, (job, data) in enumerate(zip(jobs, files, strict=True)):
            source = Path(folder, f"{number}.{job.kind}")
            made.append(Path(folder, f"{number}-made.{job.becomes}"))
            source.write_bytes(data)
            lines.append("|".join((job.action, source.as_uri(), made[-1].as_uri(), _FILTERS[job.becomes])))
        tasks = Path(folder, "tasks.txt")
        tasks.write_text("\n".join(lines) + "\n", encoding="ascii")
        subprocess.run(
            [
                command,
                f"-env:UserInstallation={_profile(command).as_uri()}",
                "--headless",
                "--norestore",
                "macro:///Standard.Module1.Work",
            ],
            env=os.environ | {"POLICYGEN_TASKS": str(tasks)},
            timeout=_SECONDS_TO_START + _SECONDS_A_FILE * len(files),
            capture_output=True,
            check=True,
        )
        missing = [number for number, path in enumerate(made) if not path.is_file()]

        assert not missing, f"LibreOffice made nothing of the files {missing}"

        return [path.read_bytes() for path in made]


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
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Work
  Dim file As Integer, task As String
  file = FreeFile
  Open Environ("POLICYGEN_TASKS") For Input As #file
  While Not EOF(file)
    Line Input #file, task
    If task &lt;&gt; "" Then DoTask(task)
  Wend
  Close #file
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
