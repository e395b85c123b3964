using GovArchive.Diagnostics;

namespace GovArchive.Datasets.Columns;

/// <summary>A column of a dataset.</summary>
/// <param name="Name">ASCII snake_case; the header of the CSV.</param>
/// <param name="ChineseName">The header of the Excel edition.</param>
/// <param name="Meaning">What it holds, for the dictionary: English and Chinese.</param>
/// <param name="Type">What its fields are where they are not empty.</param>
public sealed record DatasetColumn(string Name, string ChineseName, Words Meaning, ColumnType Type = ColumnType.Text)
{
    /// <summary>What an empty field tells, and where the reason is; null where <see cref="Meaning"/> is all there is to say.</summary>
    public Words? Empty { get; init; }
}

/// <summary>What the fields of a column are. An empty field is no value, of whatever type.</summary>
public enum ColumnType
{
    Text,

    /// <summary>A whole number, perhaps below 0.</summary>
    WholeNumber,

    /// <summary>A decimal number with a dot and without an exponent.</summary>
    Number,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A day as 2024-01-31.</summary>
    Date,
}
