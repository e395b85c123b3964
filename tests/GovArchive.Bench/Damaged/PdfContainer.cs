namespace GovArchive.Bench.Damaged;

internal static class PdfContainer
{
    public static byte[] Write(Draft draft) => throw new NotSupportedException(draft.Title);
}
