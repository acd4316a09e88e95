"""Train the reference labeller: ``python -m training.train CORPUS... -o model.npz``.

Corpora are labelled files (see `training.corpora`); synthetic references are made beside them (see `training.synthesis`).
The seed is fixed: the same files, options and library versions give the same model.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from citecheck.parse.labeller.features import ROWS, features
from citecheck.parse.labeller.labels import LABELS
from citecheck.parse.labeller.network import DILATIONS
from citecheck.parse.labeller.tokens import Tokens
from training.corpora import Example, read
from training.noise import damaged
from training.synthesis import synthesise

WIDTH = 64
INDEX = {label: i for i, label in enumerate(LABELS)}


class Network(nn.Module):
    """The network of `citecheck.parse.labeller.network`, in torch."""

    def __init__(self) -> None:
        super().__init__()
        n = len(LABELS)
        self.table = nn.EmbeddingBag(ROWS, WIDTH, mode="sum", sparse=True)
        nn.init.normal_(self.table.weight, std=0.1)
        self.inner = nn.Linear(WIDTH, WIDTH)
        self.extra = nn.Linear(3, WIDTH, bias=False)
        self.style = nn.Linear(WIDTH, WIDTH, bias=False)
        self.convs = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, 3, padding=d, dilation=d) for d in DILATIONS)
        self.out = nn.Linear(WIDTH, n)
        self.transitions = nn.Parameter(torch.zeros(n, n))
        self.start = nn.Parameter(torch.zeros(n))
        self.end = nn.Parameter(torch.zeros(n))
        self.drop = nn.Dropout(0.2)

    def emissions(self, bags, offsets, extra, mask, lengths):
        batch, longest = mask.shape
        x = torch.zeros(batch * longest, WIDTH)
        x[mask.view(-1)] = self.table(bags, offsets)
        x = self.drop(x.view(batch, longest, WIDTH))
        m = mask.unsqueeze(2).float()
        h = torch.relu(self.inner(x) + self.extra(extra)) * m
        style = h.sum(1) / lengths.unsqueeze(1)
        h = h + self.style(style).unsqueeze(1) * m
        for conv in self.convs:
            h = h + self.drop(torch.relu(conv(h.transpose(1, 2)).transpose(1, 2))) * m
        return self.out(h)

    def loss(self, emissions, tags, mask):
        """Return the mean negative log likelihood of the true chains."""
        n = torch.arange(len(tags))
        gold = self.start[tags[:, 0]] + emissions[n, 0, tags[:, 0]]
        alpha = self.start + emissions[:, 0]
        for t in range(1, tags.shape[1]):
            on = mask[:, t]
            step = self.transitions[tags[:, t - 1], tags[:, t]] + emissions[n, t, tags[:, t]]
            gold = gold + step * on
            moved = torch.logsumexp(alpha.unsqueeze(2) + self.transitions, 1) + emissions[:, t]
            alpha = torch.where(on.unsqueeze(1), moved, alpha)
        last = tags[n, mask.sum(1) - 1]
        gold = gold + self.end[last]
        return (torch.logsumexp(alpha + self.end, 1) - gold).mean()


_cache: dict[str, list[int]] = {}


def encoded(example: Example, rng: random.Random, drop: float):
    """Return the rows, spaces and tags of an example; now and then a word is hidden, so that its form must do."""
    found = Tokens(example.text, 160)
    tags = [0] * len(found)
    for label, start, end in example.spans:
        for i in range(len(found)):
            if found.start(i) >= start and found.ends[i] <= end:
                tags[i] = INDEX[label]
    rows = []
    for token in found.texts:
        bag = _cache.get(token)
        if bag is None:
            bag = _cache[token] = features(token)
        rows.append(bag[1:] if len(bag) > 3 and rng.random() < drop else bag)
    spaced = [float(len(a) < len(b)) for a, b in zip(found.texts, found.printed, strict=True)]
    return rows, spaced, tags


def batches(examples, rng, size, drop):
    """Yield tensors of references of similar length."""
    ready = [e for e in (encoded(x, rng, drop) for x in examples) if e[0]]
    ready.sort(key=lambda e: len(e[0]) + rng.random() * 4)
    groups = [ready[i : i + size] for i in range(0, len(ready), size)]
    rng.shuffle(groups)
    for group in groups:
        longest = max(len(e[0]) for e in group)
        lengths = torch.tensor([len(e[0]) for e in group])
        mask = torch.arange(longest)[None, :] < lengths[:, None]
        flat = [bag for e in group for bag in e[0]]
        offsets = torch.tensor(np.cumsum([0] + [len(b) for b in flat[:-1]]))
        bags = torch.tensor([row for bag in flat for row in bag])
        tags = torch.zeros(len(group), longest, dtype=torch.long)
        extra = torch.zeros(len(group), longest, 3)
        place = torch.arange(longest)[None, :].float() / lengths[:, None]
        extra[:, :, 1], extra[:, :, 2] = place, 1 - place
        for i, (_, spaced, labels) in enumerate(group):
            tags[i, : len(labels)] = torch.tensor(labels)
            extra[i, : len(spaced), 0] = torch.tensor(spaced)
        yield (bags, offsets, extra, mask, lengths.float()), tags, mask


def save(network: Network, path: Path) -> None:
    """Write the weights as the numpy engine wants them: the table in eighths of a byte's range, the rest in halves."""
    table = network.table.weight.detach().numpy()
    scale = np.abs(table).max() / 127
    out = {
        "table": np.round(table / scale).astype(np.int8),
        "table_scale": np.float32(scale),
        "in.w": network.inner.weight.T, "in.b": network.inner.bias, "extra.w": network.extra.weight.T,
        "style.w": network.style.weight.T, "out.w": network.out.weight.T, "out.b": network.out.bias,
        "transitions": network.transitions, "start": network.start, "end": network.end,
    }  # fmt: skip
    for n, conv in enumerate(network.convs):
        out[f"conv{n}.w"] = conv.weight.permute(2, 1, 0)
        out[f"conv{n}.b"] = conv.bias
    arrays = {k: v.detach().numpy().astype(np.float16) if isinstance(v, torch.Tensor) else v for k, v in out.items()}
    np.savez_compressed(path, **arrays)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("citecheck/parse/labeller/model.npz"))
    parser.add_argument("--synthetic", type=int, default=60_000, help="how many synthetic references to make")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument(
        "--repeat", action="append", default=[], help="NAME=N: use the corpus whose name has NAME N times"
    )
    parser.add_argument(
        "--keep", action="append", default=[], help="NAME=SHARE: use only this share of a corpus an epoch"
    )
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1917)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    rng = random.Random(options.seed)
    weights = {k: float(v) for k, v in (r.split("=") for r in options.repeat + options.keep)}
    corpora = [(p.name, list(read(p))) for p in options.corpora]
    network = Network()
    steps = options.epochs
    dense = [value for name, value in network.named_parameters() if not name.startswith("table")]
    optimisers = [torch.optim.Adam(dense, lr=2e-3), torch.optim.SparseAdam(list(network.table.parameters()), lr=2e-3)]
    slowing = lambda epoch: 1.0 if epoch < steps * 0.5 else 2 * (1 - epoch / steps) + 0.02  # noqa: E731
    schedules = [torch.optim.lr_scheduler.LambdaLR(one, slowing) for one in optimisers]
    for epoch in range(steps):
        began = time.monotonic()
        examples: list[Example] = []
        for name, corpus in corpora:
            share = next((w for k, w in weights.items() if k in name), 1.0)
            for _ in range(int(share)):
                examples += corpus
            examples += rng.sample(corpus, int(len(corpus) * (share % 1)))
        examples += synthesise(options.synthetic, rng)
        examples = [damaged(e, rng) if rng.random() < 0.12 else e for e in examples]
        network.train()
        total = count = 0
        for inputs, tags, mask in batches(examples, rng, 64, 0.12):
            for optimiser in optimisers:
                optimiser.zero_grad()
            loss = network.loss(network.emissions(*inputs), tags, mask)
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 2.0)
            for optimiser in optimisers:
                optimiser.step()
            total += loss.item()
            count += 1
        for schedule in schedules:
            schedule.step()
        save(network, options.output)
        print(
            f"epoch {epoch + 1}: loss {total / count:.3f}, {len(examples)} references, {time.monotonic() - began:.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
