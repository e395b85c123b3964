using GovArchive.Agencies;

namespace GovArchive.Naming;

/// <summary>Where a body is, in English.</summary>
/// <param name="Places">What places are called.</param>
/// <param name="Region">The innermost place that its name begins with.</param>
/// <param name="IsProvince">Whether that is a province or what ranks with one.</param>
/// <param name="Above">Places above it that are to be said, ", Harbin"; "" for none.</param>
internal sealed record EnglishWhere(EnglishPlaces Places, Region Region, bool IsProvince, string Above)
{
    /// <summary>That place.</summary>
    public EnglishPlace Place { get; } = Places.Of(Region);

    /// <summary>What a government is called.</summary>
    public string Government => $"{Place.Full} People's Government";
}
