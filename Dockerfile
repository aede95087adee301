# Rivethead in a container. Two targets of one recipe:
#
#   docker build --target cpu  -t rivethead .         the embedded synth and the vector artist
#   docker build --target cuda -t rivethead:cuda .    and what neural models need; torch brings its own CUDA libraries
#
# No weights are baked in: model-cache/, workspace/, sets/ and assets/ are mounted at /desk (see compose.yaml).
# An image holds PyAV with x264 inside, so whoever passes it on does so under the GPL; see THIRD_PARTY.md.

ARG BASE=docker.io/library/python:3.12-slim-bookworm

FROM ${BASE} AS base
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
# versions follow the base image's release on purpose: pinned ones vanish from Debian's servers with every update
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends libegl1 libgl1 \
    && rm -rf /var/lib/apt/lists/*
RUN python3 -m venv /opt/rivethead
ENV PATH=/opt/rivethead/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    RIVETHEAD_HOME=/desk \
    RIVETHEAD_CACHE=/desk/.cache/rivethead \
    HOME=/desk/.cache
WORKDIR /src
COPY requirements.lock ./
RUN pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE THIRD_PARTY.md ./
COPY src ./src
COPY workspace ./workspace

FROM base AS cuda
COPY requirements-neural.lock ./
RUN pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements-neural.lock
RUN pip install --no-cache-dir --no-deps . \
    && install -d -o 10001 -g 10001 /desk \
    && install -d -m 1777 /desk/.cache
WORKDIR /desk
USER 10001:10001
ENTRYPOINT ["rivethead"]
CMD ["--help"]

FROM base AS cpu
RUN pip install --no-cache-dir --no-deps . \
    && install -d -o 10001 -g 10001 /desk \
    && install -d -m 1777 /desk/.cache
WORKDIR /desk
USER 10001:10001
ENTRYPOINT ["rivethead"]
CMD ["--help"]
