"""Taking articles: by upload or paste; and how far they are."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from quoth.model import PartialDate
from quoth.serve.desk import Desk
from quoth.serve.jobs import Given, Job, Taken, file_name
from quoth.serve.pages.links import Links, Ref, links_of
from quoth.serve.pages.missing import missing
from quoth.serve.pages.rendering import render
from quoth.show.words import clean

PASTED = "pasted-text.txt"
_FILES = 50
_FIELD = 4 << 20


@dataclass(frozen=True, slots=True)
class AddPage:
    """The form: whether this server takes articles, how many bytes at once, and what was wrong with what was sent."""

    takes: bool
    limit: int
    problem: str = ""
    text: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class TakenLine:
    """What became of one article."""

    name: str
    done: str
    document: Ref | None
    statements: int
    figures: int
    note: str


@dataclass(frozen=True, slots=True)
class JobPage:
    """How far a job is."""

    id: str
    stage: str
    over: bool
    lines: tuple[TakenLine, ...]
    waiting: tuple[str, ...]
    error: str
    of: int


def add_page(request: Request, problem: str = "", said: FormData | None = None) -> AddPage:
    """The view model of the form, with what was filled in."""
    desk: Desk = request.app.state.desk
    kept = {n: str(said.get(n) or "") for n in ("text", "publisher", "published", "url", "title")} if said else {}
    return AddPage(desk.settings.adds, desk.settings.bounds.upload, problem, **kept)


def form(request: Request) -> Response:
    """The empty form."""
    return render(request, "add.html", add_page(request), title="Add articles")


async def take(request: Request) -> Response:
    """Takes what was sent and shows how far it is."""
    desk: Desk = request.app.state.desk
    if not desk.settings.adds:
        return await run_in_threadpool(_refuse, request, None, "this server takes no articles", 403)
    async with request.form(max_files=_FILES, max_fields=20, max_part_size=_FIELD) as said:
        given, problem = await given_in(said)
        if problem:
            return await run_in_threadpool(_refuse, request, said, problem, 422)
        job = await run_in_threadpool(desk.add, given)
    return RedirectResponse(f"/jobs/{job.id}", 303)


def _refuse(request: Request, said: FormData | None, problem: str, status: int) -> Response:
    return render(request, "add.html", add_page(request, problem, said), title="Add articles", status=status)


async def given_in(said: FormData) -> tuple[tuple[Given, ...], str]:
    """The articles in a form, and what is wrong with it in one line."""
    published, publisher, url = (
        str(said.get(name) or "").strip() or None for name in ("published", "publisher", "url")
    )
    if published is not None and not _is_date(published):
        return (), "The date must read like 2026-02-06, 2026-02 or 2026."
    given = [
        Given(name, await file.read(), published, publisher, url)
        for file in said.getlist("files")
        if isinstance(file, UploadFile) and (name := file_name(file.filename))
    ]
    text = str(said.get("text") or "")
    if text.strip():
        data = _titled(text, str(said.get("title") or "")).encode("utf-8", "replace")
        given.append(Given(PASTED, data, published, publisher, url, is_file=False))
    return tuple(given), "" if given else "Choose a file or paste the text of an article."


def _titled(text: str, title: str) -> str:
    """The text with its headline in front, the way a file gives it."""
    head = clean(title).replace('"', "”")
    return f'---\ntitle: "{head}"\n---\n{text}' if head else text


def _is_date(text: str) -> bool:
    try:
        PartialDate(text)
    except ValueError:
        return False
    return True


def job(request: Request) -> Response:
    """How far a job is."""
    desk: Desk = request.app.state.desk
    found = desk.job(request.path_params["id"])
    if found is None:
        return missing(request, "that job: it was long ago, or the server has been started anew since")
    return render(request, "job.html", job_page(found, links_of(request)), title="Reading articles")


def job_page(found: Job, links: Links) -> JobPage:
    """The view model of a job."""
    taken = tuple(found.taken)
    return JobPage(
        id=found.id,
        stage=found.stage.value,
        over=found.over,
        lines=tuple(_line(one, links) for one in taken),
        waiting=() if found.over else found.names[len(taken) :],
        error=found.error or "",
        of=len(found.names),
    )


def _line(taken: Taken, links: Links) -> TakenLine:
    named = clean(taken.title or "") or clean(taken.name)
    document = links.ref(named, taken.document) if taken.document else None
    note = clean(taken.error or taken.note or "")
    return TakenLine(clean(taken.name), taken.done, document, taken.statements, taken.figures, note)
