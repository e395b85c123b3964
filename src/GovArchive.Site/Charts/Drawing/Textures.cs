namespace GovArchive.Charts.Drawing;

/// <summary>
/// Fills of segments 1 to 6: a colour each, dark and light in turn, with lines or dots from the third on, so that they differ in black and
/// white.
/// </summary>
internal static class Textures
{
    /// <summary>Path of each texture in a square of six units; "" = plain.</summary>
    private static readonly string[] Paths = ["", "", "M0 3H6", "M1 3h2", "M0 3H6", "M0 3H6"];

    private static readonly int[] Turns = [0, 0, 45, 0, -45, 90];

    public static string Id(Frame frame, int index) => frame.Id($"f{index + 1}");

    public static void Define(Frame frame, int count)
    {
        frame.Body.Add($"<defs>");
        for (var i = 0; i < count; i++)
        {
            frame.Body.Add($"""<pattern id="{Id(frame, i)}" width="6" height="6" patternUnits="userSpaceOnUse" """);
            if (Turns[i] != 0) frame.Body.Add($"""patternTransform="rotate({Turns[i]})" """);
            frame.Body.Add($">");
            frame.Body.Add($"""<g class="ch-{i + 1}"><path fill="currentColor" d="M0 0H6V6H0z"/></g>""");
            if (Paths[i].Length > 0) frame.Body.Add($"""<path class="ch-texture" d="{Paths[i]}"/>""");
            frame.Body.Add($"</pattern>");
        }
        frame.Body.Add($"</defs>");
    }
}
