using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Text.Formats;

namespace GovArchive.Upkeep;

/// <summary>
/// Works out what giving an agency another id, joining two entries of one body, or taking one away changes: in the register, sources, data
/// and corrections, and where others name it. What cannot be done is a finding, and then nothing is planned.
/// </summary>
public static class AgencyChanges
{
    private const string List = "agencies";

    /// <summary>Gives an agency another id; the old one stays as a former id, so that its addresses lead on.</summary>
    public static ChangePlan Rename(ArchiveLayout layout, AgencyRegister register, string from, string to, List<Finding> findings)
    {
        if (Known(register, from, findings) is not { } agency) return ChangePlan.None;
        if (!AgencyId.IsWellFormed(to)) findings.Add(FindingCodes.AgencyBadId.At(Arguments, to));
        else if (register.Find(to) is { } other) findings.Add(FindingCodes.IdInUse.At(Arguments, to, other.Name));
        else if (register.FindFormer(to) is { } former && former.Id != from)
            findings.Add(FindingCodes.IdInUse.At(Arguments, to, former.Name));
        else if (AgencyFile.Of(layout, to) is [var there, ..]) findings.Add(FindingCodes.FolderInUse.At(new Place(there.Path), to));
        if (findings.Count > 0) return ChangePlan.None;
        ImmutableArray<string> formerIds = [.. agency.FormerIds.Where(id => id != to), from];
        var expected = Referring(register.Without(from).With(agency with { Id = to, FormerIds = formerIds }), from, to);
        RegisterEdit[] edits =
        [
            new($"id: {from} -> {to}", text => new YamlEdit(text, List).Set(from, "id", to)),
            new($"{to}: former_ids: {string.Join(", ", formerIds)}", text =>
                new YamlEdit(text, List).SetList(to, "former_ids", [.. formerIds.Select(YamlEdit.Scalar)])),
            .. References(register, from, to),
        ];
        return Moved(layout, register, (from, to), edits, expected, findings);
    }

    /// <summary>
    /// Joins an agency's entry to another of the same body: its reports, names and ids become that one's, and what else is known of it
    /// where that one does not say. Years that both have are findings.
    /// </summary>
    public static ChangePlan Merge(ArchiveLayout layout, AgencyRegister register, string from, string into, List<Finding> findings)
    {
        var (agency, other) = (Known(register, from, findings), Known(register, into, findings));
        if (agency is not null && from == into) findings.Add(FindingCodes.MergeWithItself.At(Arguments, from));
        if (findings.Count > 0) return ChangePlan.None;
        var taken = AgencyFile.Of(layout, into).Where(file => file.Year is not null).ToLookup(file => file.Year);
        foreach (var file in AgencyFile.Of(layout, from).Where(file => taken.Contains(file.Year)).DistinctBy(file => file.Year))
            findings.Add(FindingCodes.YearInBoth.At(
                new Place(file.Path), taken[file.Year].First().Path, Text(file.Year!.Value), from));
        if (findings.Count > 0) return ChangePlan.None;
        var merged = other! with
        {
            FormerIds = [.. other.FormerIds, .. agency!.FormerIds, from],
            Aliases = [.. other.Aliases.Concat(agency.Aliases.Prepend(agency.Name)).Where(name => name != other.Name).Distinct()],
            FormerNames = [.. other.FormerNames.Concat(agency.FormerNames).Distinct()],
            Parent = other.Parent == from ? null : other.Parent,
            Successor = other.Successor == from ? null : other.Successor,
        };
        var joined = JoinedEntry.Of(merged, agency, List);
        var expected = Referring(register.Without(from).With(joined.Agency), from, into);
        RegisterEdit[] edits =
        [
            new($"{into}: former_ids: {string.Join(", ", merged.FormerIds)}", text =>
                new YamlEdit(text, List).SetList(into, "former_ids", [.. merged.FormerIds.Select(YamlEdit.Scalar)])),
            new($"{into}: aliases: {string.Join(", ", merged.Aliases)}", text => merged.Aliases.SequenceEqual(other.Aliases)
                ? text : new YamlEdit(text, List).SetList(into, "aliases", [.. merged.Aliases.Select(YamlEdit.Scalar)])),
            .. agency.FormerNames.IsEmpty ? (RegisterEdit[])[] :
            [
                new($"{into}: former_names: {string.Join(", ", merged.FormerNames.Select(former => former.Name))}", text =>
                    new YamlEdit(text, List).SetList(into, "former_names", [.. merged.FormerNames.Select(Written)])),
            ],
            .. References(register, from, into), .. joined.Edits,
            new($"- {from} ({agency.Name})", text => new YamlEdit(text, List).Remove(from)),
        ];
        return Moved(layout, register, (from, into), edits, expected, findings);
    }

    /// <summary>Takes an agency away with all its reports, or one of its reports.</summary>
    /// <param name="year">Null for the agency itself.</param>
    public static ChangePlan Remove(ArchiveLayout layout, AgencyRegister register, string id, int? year, List<Finding> findings)
    {
        if (Known(register, id, findings) is not { } agency) return ChangePlan.None;
        var files = AgencyFile.Of(layout, id).Where(file => year is null || file.Year == year).ToArray();
        if (year is { } named && files.Length == 0)
        {
            var years = AgencyFile.Of(layout, id).Select(file => file.Year).OfType<int>().Distinct().Order().Select(Text);
            findings.Add(FindingCodes.NoSuchReport.At(Arguments, Text(named), id, string.Join(", ", years)));
        }
        if (findings.Count > 0) return ChangePlan.None;
        ImmutableArray<PlannedChange> changes = [.. files.Select(file => new PlannedChange(file.Path, null, null))];
        if (year is not null) return new ChangePlan(changes, null);
        RegisterEdit[] edits =
            [.. References(register, id, null), new($"- {id} ({agency.Name})", text => new YamlEdit(text, List).Remove(id))];
        var bytes = RegisterEdit.Run(layout, edits, Referring(register.Without(id), id, null), findings);
        return new ChangePlan(changes, bytes) { RegisterEdits = [.. edits.Select(edit => edit.What)] }.Unless(findings);
    }

    // What a command was told is in no file.
    private static Place Arguments => new(ArchiveLayout.RegisterName);

    private static Agency? Known(AgencyRegister register, string id, List<Finding> findings)
    {
        if (register.Find(id) is { } agency) return agency;
        findings.Add(register.FindFormer(id) is { } now
            ? FindingCodes.IdIsFormer.At(Arguments, id, now.Id, now.Name) : FindingCodes.NoSuchAgency.At(Arguments, id));
        return null;
    }

    private static ChangePlan Moved(
        ArchiveLayout layout, AgencyRegister register, (string From, string To) ids, RegisterEdit[] edits, AgencyRegister expected,
        List<Finding> findings)
    {
        var bytes = RegisterEdit.Run(layout, edits, expected, findings);
        var names = MovedFiles.FindingIds(layout, register, ids.From, ids.To);
        var files = new MovedFiles(layout, ids.From, ids.To, names).Plan(AgencyFile.Of(layout, ids.From), findings);
        return new ChangePlan(files ?? [], bytes) { RegisterEdits = [.. edits.Select(edit => edit.What)] }.Unless(findings);
    }

    // Entries whose parent or successor it is name the new id; where it goes, none.
    private static AgencyRegister Referring(AgencyRegister register, string from, string? to) => register.All
        .Where(one => one.Parent == from || one.Successor == from)
        .Aggregate(register, (all, one) => all.With(one with
        {
            Parent = one.Parent == from ? to : one.Parent,
            Successor = one.Successor == from ? to : one.Successor,
        }));

    private static IEnumerable<RegisterEdit> References(AgencyRegister register, string gone, string? to) =>
        from one in register.All
        where one.Id != gone
        from reference in ((string Key, string? Id)[])[("parent", one.Parent), ("successor", one.Successor)]
        where reference.Id == gone
        select to is null || to == one.Id
            ? new RegisterEdit($"{one.Id}: - {reference.Key}: {gone}", text => new YamlEdit(text, List).Drop(one.Id, reference.Key))
            : new RegisterEdit(
                $"{one.Id}: {reference.Key}: {gone} -> {to}", text => new YamlEdit(text, List).Set(one.Id, reference.Key, to));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Written(FormerName former) =>
        $"{{ name: {YamlEdit.Scalar(former.Name)}{Year("from", former.From)}{Year("until", former.Until)} }}";

    private static string Year(string key, int? year) =>
        year is { } known ? string.Create(CultureInfo.InvariantCulture, $", {key}: {known}") : "";
}
