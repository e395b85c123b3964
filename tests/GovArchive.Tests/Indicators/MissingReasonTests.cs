using GovArchive.Diagnostics;
using GovArchive.Indicators;
using GovArchive.Reports;

namespace GovArchive.Tests.Indicators;

/// <summary>Why there is no value: the words of data files, and what a figure without a number says.</summary>
public class MissingReasonTests
{
    [Fact]
    public void Reasons_have_words_that_data_files_keep() => Assert.Equal(
        "no_report absent blank not_applicable unreadable not_on_form no_base no_year_before no_value_before not_known",
        string.Join(' ', Enum.GetValues<MissingReason>().Select(reason => reason.Id())));

    [Theory]
    [InlineData(FigureState.Blank, MissingReason.Blank)]
    [InlineData(FigureState.NotApplicable, MissingReason.NotApplicable)]
    [InlineData(FigureState.Unreadable, MissingReason.Unreadable)]
    [InlineData(FigureState.Absent, MissingReason.Absent)]
    public void A_figure_without_a_number_says_why(FigureState state, MissingReason reason) =>
        Assert.Equal(reason, MissingReasons.Of(new Figure(null, state, FigureOrigin.Source, "", new Place("a.txt"))));

    [Fact]
    public void What_is_no_figure_is_not_on_the_form() => Assert.Equal(MissingReason.NotOnForm, MissingReasons.Of(null));
}
