# kg and its model; nothing is fetched when it runs.
#   docker build -t kg .
#   docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD:/data" -w /data kg build articles -o output
FROM python:3.13-slim-bookworm AS build
WORKDIR /src
COPY pyproject.toml constraints.txt README.md LICENSE ATTRIBUTION.md ./
COPY kg kg
RUN python -m venv /opt/kg && /opt/kg/bin/pip install --no-cache-dir --constraint constraints.txt ".[formats]"

FROM python:3.13-slim-bookworm
COPY --from=build /opt/kg /opt/kg
ENV PATH=/opt/kg/bin:$PATH LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
RUN useradd --create-home kg
USER kg
WORKDIR /home/kg
ENTRYPOINT ["kg"]
CMD ["--help"]
