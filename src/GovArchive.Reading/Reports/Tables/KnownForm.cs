using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables;

/// <summary>
/// A form with all that reading reports takes and that depends on the form alone. Made once a form, each part when it is first asked for.
/// </summary>
internal sealed class KnownForm
{
    private readonly Lazy<FormHeadings> _headings;
    private readonly Lazy<LabelVocabulary> _vocabulary;

    private KnownForm(Form form)
    {
        (Form, Tables) = (form, [.. form.Tables.Select(table => new KnownTable(table))]);
        (_headings, _vocabulary) = (new(() => new FormHeadings(form)), new(() => new LabelVocabulary(form)));
    }

    /// <summary>One for each form of the catalogue, in its order.</summary>
    public static ImmutableArray<KnownForm> All { get; } = [.. FormCatalog.All.Select(form => new KnownForm(form))];

    public Form Form { get; }

    public FormHeadings Headings => _headings.Value;

    public LabelVocabulary Vocabulary => _vocabulary.Value;

    public ImmutableArray<KnownTable> Tables { get; }

    /// <param name="form">One of the catalogue's.</param>
    public static KnownForm Of(Form form) => All.First(known => ReferenceEquals(known.Form, form));
}
