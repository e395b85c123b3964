namespace GovArchive.Bench.Damaged;

/// <summary>Something is printed in the cell that is no text: it is never blank.</summary>
internal static class PictureDamage
{
    // Whether the number can be read there, and the markup; # is the number.
    private static readonly (bool IsLegible, string Markup)[] Html =
    [
        (false, "<img src=\"a.png\">"), (true, "<img src=\"a.png\" alt=\"#\">"),
        (true, "<svg width=\"40\" height=\"20\"><text x=\"0\" y=\"15\">#</text></svg>"),
        (false, "<svg width=\"9\" height=\"9\"><path d=\"M0 0h9\"/></svg>"), (false, "<canvas width=\"40\" height=\"20\"></canvas>"),
        (false, "<object data=\"a.svg\"></object>"),
        (false, "<embed src=\"a.svg\">"), (false, "<iframe src=\"a.html\"></iframe>"), (true, "<math><mn>#</mn></math>"),
        (true, "<textarea>#</textarea>"), (true, "<select><option selected>#</option></select>"),
        (true, "<select><option>0</option><option selected>#</option></select>"), (true, "<input type=\"text\" value=\"#\">"),
        (true, "<input type=\"number\" value=\"#\" readonly>"), (false, "<input type=\"image\" src=\"a.png\">"),
        (true, "<script>document.write('#')</script>"), (false, "<div style=\"background:url(a.png);width:40px;height:20px\"></div>"),
        (false, "<span style=\"background-image:url(data:image/png;base64,AA)\">&nbsp;</span>"),
        (false, "<video src=\"a.mp4\"></video>"), (true, "<button>#</button>"), (true, "<output>#</output>"),
        (true, "<meter value=\"#\"></meter>"), (true, "<noscript>#</noscript>"),
        (false, "<picture><source srcset=\"a.webp\"><img src=\"a.png\"></picture>"),
        (false, "<span class=\"digit\"></span>"), (true, "<ruby>#<rt>1</rt></ruby>"),
    ];
    private static readonly (bool IsLegible, string Markup)[] Word =
    [
        (false, "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/>"
            + "<a:graphic><a:graphicData uri=\"p\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>"),
        (false, "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F08C\"/></w:r></w:p>"),
        (false, "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"rId9\"/></v:shape></w:pict></w:r></w:p>"),
        (true, "<w:p><m:oMath><m:r><m:t>#</m:t></m:r></m:oMath></w:p>"),
        (true, "<w:p><m:oMathPara><m:oMath><m:r><m:t>#</m:t></m:r></m:oMath></m:oMathPara></w:p>"),
        (true, "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
            + "<w:p><w:r><w:t>#</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"),
        (false, "<w:p><w:r><w:object><v:shape><v:imagedata r:id=\"rId9\"/></v:shape></w:object></w:r></w:p>"),
        (true, "<w:p><w:fldSimple w:instr=\"=1+2\"><w:r><w:t>#</w:t></w:r></w:fldSimple></w:p>"),
        (true, "<w:sdt><w:sdtContent><w:p><w:r><w:t>#</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
        (true, "<w:p><w:sdt><w:sdtContent><w:r><w:t>#</w:t></w:r></w:sdtContent></w:sdt></w:p>"),
        (true, "<w:p><w:pict><v:shape><v:textpath string=\"#\"/></v:shape></w:pict></w:p>"),
    ];

    // Without a style sheet a class draws nothing.
    private static readonly (bool IsLegible, string Markup)[] Unstyled = [
        .. Html.Where(way => !way.Markup.Contains("class=", StringComparison.Ordinal))];

    public static bool NotText(Draft draft)
    {
        if (draft.PickValue(slot => slot.Text.Length > 0 && slot.Text.All(c => char.IsAsciiDigit(c) || c == '.')) is not { } slot)
            return false;
        if (InkDamage.IsHtml(draft.Container) && draft.Container != Containers.Pipes && draft.Lot.OneIn(16))
        {
            (slot.Text, slot.Attributes) = ("", " style=\"background-image:url(n.png)\"");
            draft.Expect(slot.Cell!, _ => Expectation.NoValue);
            return true;
        }
        var (isLegible, markup) = draft.Lot.Of(
            draft.Container == Containers.Docx ? Word : draft.Container == Containers.MarkdownHtml ? Unstyled : Html);
        slot.Markup = markup.Replace("#", slot.Text, StringComparison.Ordinal);
        draft.Style = ".digit::before{content:\"7\"}";
        draft.Expect(slot.Cell!, cell => isLegible ? cell.Withhold() : Expectation.NoValue);
        return true;
    }

    /// <summary>The whole row's numbers are pictures.</summary>
    public static bool RowOfPictures(Draft draft)
    {
        if (draft.PickLine(line => line.Values.Count > 1) is not { } picked) return false;
        var (_, markup) = (draft.Container == Containers.Docx ? Word : Html)[0];
        foreach (var slot in picked.Line.Values) slot.Markup = markup.Replace("a.png", $"{slot.Column}.png", StringComparison.Ordinal);
        draft.Expect(picked.Line.Values.Select(slot => slot.Cell!), _ => Expectation.NoValue);
        return true;
    }
}
