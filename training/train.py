"""Trains the tagger: ``python -m training.train GOLD_FOLDER --out FOLDER``.

Two stages in one run: cue tags and roles from the encoder alone, then all together with a look at each cue, gold and false.
Prints the loss as it goes and writes ``tagger.pt`` after each epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from quoth.extract.tagger.tokens import tokeniser
from quoth.extract.tagger.views import view
from training.data import NOT_KNOWN, Batch, Gold, articles, batches, passages, speaking_pieces
from training.encoder import pretrained, weights_folder
from training.tagger import ROLES, Tagger, distances

WINDOW = 180
STEP = 3072
AVERAGE = 0.996
"""How much of the averaged weights stays at each step: what is kept is the mean of the last 250 steps, not the last one."""
MASK, FIRST_WORD = 103, 999
"""The piece that stands for a hidden one; ids up to the other are no words."""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="folder with attribution_train.jsonl")
    parser.add_argument("--out", type=Path, default=Path("build/tagger"))
    parser.add_argument("--warm", type=float, default=1.0, help="epochs of cue tags and roles alone")
    parser.add_argument("--epochs", type=float, default=3.0, help="epochs with a look at each cue")
    parser.add_argument("--start", type=Path, default=None, help="go on from this tagger.pt instead of from MiniLM")
    parser.add_argument("--rate", type=float, default=1.0, help="learning rates times this: 0.5 to go on")
    parser.add_argument(
        "--hide", type=float, default=0.05, help="share of word pieces that are hidden from the reading"
    )
    parser.add_argument("--own", type=Path, default=None, help="passages to learn from as well, JSONL in the same form")
    parser.add_argument("--times", type=int, default=3, help="how often each of them is seen in an epoch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=None, help="so many articles only, to try it out")
    args = parser.parse_args()
    if not (args.gold / "attribution_train.jsonl").is_file():
        raise SystemExit(f"{args.gold}: no attribution_train.jsonl there; training needs the gold folder")
    args.out.mkdir(parents=True, exist_ok=True)
    seed_all(args.seed)
    tokenise = tokeniser(weights_folder() / "tokenizer.json")
    data = articles(args.gold / "attribution_train.jsonl", tokenise, args.limit)
    if args.own is not None:
        data += passages(args.own, tokenise, args.times, args.seed)
    train(data, args)


def seed_all(seed: int) -> None:
    """One seed for every source of chance."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def train(data: list, args: argparse.Namespace) -> None:
    """The whole schedule."""
    model = Tagger(pretrained())
    if args.start is not None:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    speaking = speaking_pieces(data)
    per_epoch = sum(1 for _ in batches(data, STEP, args.seed, WINDOW, speaking))
    total = int(per_epoch * (args.warm + args.epochs))
    warm = int(per_epoch * args.warm)
    optimiser, schedule = _optimiser(model, total, args.rate)
    kept = {name: weight.clone() for name, weight in model.state_dict().items()}
    done, epoch, began = 0, 0, time.time()
    running: dict[str, float] = {}
    while done < total:
        for batch in batches(data, STEP, args.seed * 1000 + epoch, WINDOW, speaking):
            if done >= total:
                break
            model.train()
            parts = loss_of(model, batch, look=done >= warm, hide=args.hide)
            loss = sum(parts.values(), torch.zeros(()))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it unannotated
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            done += 1
            _average(kept, model, min(AVERAGE, done / (done + 10)))
            for name, part in parts.items():
                running[name] = 0.97 * running.get(name, part.item()) + 0.03 * part.item()
            if done % 10 == 0:
                shown = " ".join(f"{k} {v:.3f}" for k, v in running.items())
                print(f"step {done}/{total} {shown} {(time.time() - began) / done:.2f} s a step", flush=True)
        epoch += 1
        torch.save(kept, args.out / "tagger.pt")
    log = {"steps": done, "seconds": round(time.time() - began), "seed": args.seed, "loss": running}
    (args.out / "training.json").write_text(json.dumps(log, indent=1), encoding="utf8")


def _optimiser(
    model: Tagger, total: int, rate: float
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    slow = [p for n, p in model.named_parameters() if n.startswith(("encoder.", "lookers.")) and "features" not in n]
    fast = [
        p for n, p in model.named_parameters() if not (n.startswith(("encoder.", "lookers.")) and "features" not in n)
    ]
    optimiser = torch.optim.AdamW(
        [{"params": slow, "lr": 2e-4 * rate}, {"params": fast, "lr": 1e-3 * rate}], weight_decay=0.01
    )
    rise = max(1, total // 20)

    def share(step: int) -> float:
        return min((step + 1) / rise, max(0.0, (total - step) / (total - rise + 1)))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _average(kept: dict[str, Tensor], model: Tagger, stays: float) -> None:
    for name, weight in model.state_dict().items():
        kept[name].mul_(stays).add_(weight, alpha=1 - stays)


def _halved() -> torch.autocast:
    """bf16 where the processor multiplies it; elsewhere it would be twenty times slower than float."""
    able = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=able)


def loss_of(model: Tagger, batch: Batch, *, look: bool, hide: float = 0.0) -> dict[str, Tensor]:
    """The parts of the loss of one batch, weighted."""
    hidden = (torch.rand(batch.pieces.shape) < hide) & (batch.pieces > FIRST_WORD)
    with _halved():
        states, tags, roles = model.read(batch.pieces.masked_fill(hidden, MASK), batch.features, batch.mask)
    weight = torch.tensor([1.0, 2.0, 1.5])
    out = {
        "cue": nn.functional.cross_entropy(
            tags.float().flatten(0, 1), batch.cue_tags.flatten(), weight=weight, ignore_index=NOT_KNOWN
        )
    }
    real = batch.mask.bool()
    out["role"] = 0.5 * nn.functional.binary_cross_entropy_with_logits(roles.float()[real], batch.roles[real])
    if look:
        out.update(_look_loss(model, batch, states, tags.detach().float().softmax(-1)))
    return out


def _look_loss(model: Tagger, batch: Batch, states: Tensor, tags: Tensor) -> dict[str, Tensor]:
    rows, cues, wanted, is_cue = _cues(batch, tags)
    if not rows:
        return {}
    seen = [view(*batch.cut[row], cue[0]) for row, cue in zip(rows, cues, strict=True)]
    size = max(map(len, seen))
    index = torch.tensor(rows)
    start = torch.tensor([v.start for v in seen])
    places = (start[:, None] + torch.arange(size)[None]).clamp(max=batch.pieces.shape[1] - 1)
    mask = (torch.arange(size)[None] < torch.tensor(list(map(len, seen)))[:, None]).long()
    marks = torch.zeros(len(rows), size, dtype=torch.long)
    goal = torch.zeros(len(rows), size, ROLES)
    for k, (v, cue, gold) in enumerate(zip(seen, cues, wanted, strict=True)):
        marks[k, [p - v.start for p in cue if v.start <= p < v.end]] = 1
        for role, pieces in enumerate((gold.source, gold.content) if gold is not None else ()):
            goal[k, [p - v.start for p in sorted(pieces) if v.start <= p < v.end], role] = 1
    first = torch.tensor([c[0] for c in cues]) - start
    with _halved():
        roles, score = model.look(states[index[:, None], places], mask, marks, distances(first, size))
    true = torch.tensor(is_cue, dtype=torch.float32)
    real = mask.bool() & (true[:, None] > 0)
    look = nn.functional.binary_cross_entropy_with_logits(roles.float()[real], goal[real])
    return {"look": 4.0 * look, "score": 0.5 * nn.functional.binary_cross_entropy_with_logits(score.float(), true)}


def _cues(batch: Batch, tags: Tensor) -> tuple[list[int], list[tuple[int, ...]], list[Gold | None], list[float]]:
    """Gold cues and the false candidates that the model itself finds likeliest, about two to three."""
    rows: list[int] = []
    cues: list[tuple[int, ...]] = []
    wanted: list[Gold | None] = []
    is_cue: list[float] = []
    for k, gold in enumerate(batch.gold):
        taken = {i for g in gold for i in g.cue}
        for g in gold:
            rows.append(k)
            cues.append(g.cue)
            wanted.append(g)
            is_cue.append(1.0)
        begins = tags[k, :, 1].clone()
        begins[batch.cue_tags[k] == NOT_KNOWN] = 0
        best = torch.topk(begins, min(len(begins), len(taken) + 4)).indices.tolist()
        false = [i for i in best if i not in taken and begins[i] > 0.03][: 1 + (2 * len(gold)) // 3]
        for i in false:
            rows.append(k)
            cues.append((i,))
            wanted.append(None)
            is_cue.append(0.0)
    return rows, cues, wanted, is_cue


def reader() -> Callable[[str], object]:
    """The tokeniser that training uses."""
    return tokeniser(weights_folder() / "tokenizer.json")


if __name__ == "__main__":
    main()
