namespace GovArchive.Datasets.Codebook;

/// <summary>What a column of the panel is made of.</summary>
internal enum PanelSource
{
    /// <summary>Says which report it is, and how good.</summary>
    Key,

    /// <summary>A cell of the current edition.</summary>
    Cell,

    /// <summary>An indicator.</summary>
    Indicator,
}
