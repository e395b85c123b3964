namespace GovArchive.Agencies;

/// <summary>
/// For whom a body's report speaks. Reports of different kinds are never added up: a government's report holds those of its departments, an
/// office may report for its whole government, a zone's may hold those of its own departments.
/// </summary>
public enum BodyKind
{
    /// <summary>部门: a department or any other body that reports for itself.</summary>
    Department,

    /// <summary>办公厅（室）: the general office of a government, for itself or for the whole government.</summary>
    Office,

    /// <summary>开发区: the administration of a development zone.</summary>
    Zone,

    /// <summary>乡镇、街道: a town, township or street office.</summary>
    Town,

    /// <summary>人民政府: a government, for itself and its departments, and in some places for the governments below it.</summary>
    Government,
}

/// <summary>The words for kinds of bodies.</summary>
public static class BodyKinds
{
    // The sectors whose bodies are no departments.
    private static readonly (string Sector, BodyKind Kind)[] BySector =
    [
        ("general_office", BodyKind.Office), ("development_zone", BodyKind.Zone), ("town", BodyKind.Town), ("street", BodyKind.Town),
        ("government", BodyKind.Government),
    ];

    /// <summary>As its sector says.</summary>
    public static BodyKind Of(Agency agency) => Of(agency.Sector);

    /// <summary>As a sector says.</summary>
    public static BodyKind Of(string sector) => Array.Find(BySector, pair => pair.Sector == sector).Kind;

    /// <summary>As written in addresses and language files: <c>department</c> … <c>government</c>.</summary>
    public static string Id(this BodyKind kind) => kind.ToString().ToLowerInvariant();
}
