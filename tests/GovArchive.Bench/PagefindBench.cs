namespace GovArchive.Bench;

internal static class PagefindBench
{
    public static void Run(string folder, SearchCorpus corpus, string[] queries, string[][] truth) { }
}
