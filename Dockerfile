# The program and what it needs, small and without root:
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/archive" govarchive build
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/GovArchive.Cli --configuration Release --output /program

FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled
COPY --from=build /program /program
WORKDIR /archive
USER app
ENTRYPOINT ["dotnet", "/program/govarchive.dll"]
CMD ["--help"]
