using System.Globalization;
using GovArchive.Diagnostics;

namespace GovArchive.Reports.Files;

/// <summary>Which version of reading sources a data file was written by.</summary>
public static class ReaderVersion
{
    /// <summary>Raised when reading sources improves, so that unchanged sources are read again.</summary>
    public const int Current = 3;

    /// <summary>That a data file is of a reader newer than this one.</summary>
    internal static Finding Newer(int reader, Place place) => FindingCodes.DataOfNewerProgram.At(
        place, reader.ToString(CultureInfo.InvariantCulture), Current.ToString(CultureInfo.InvariantCulture));
}
