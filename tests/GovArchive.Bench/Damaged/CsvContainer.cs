using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>Figures typed in by hand, a cell a line.</summary>
internal static class CsvContainer
{
    public static string Write(Draft draft)
    {
        var text = new StringBuilder($"# {draft.Body} {draft.Year}; edition {draft.Form.Edition}; 录自网站\ncell,value,note\n");
        foreach (var slot in draft.OurGrids.SelectMany(grid => grid.Lines).SelectMany(line => line.Slots))
            if (slot.Cell is not null) text.Append(slot.Cell).Append(',').Append(slot.Markup ?? slot.Text).Append(",\n");
        return text.ToString();
    }
}
