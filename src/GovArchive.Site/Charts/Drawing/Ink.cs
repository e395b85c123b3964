namespace GovArchive.Charts.Drawing;

/// <summary>
/// What a part of a drawing is coloured and set with: classes. On a page the theme's charts.css says what they look like; a file of its
/// own carries <see cref="Sheet"/>. Attributes on every mark would be a fifth of a page's weight.
/// </summary>
internal static class Ink
{
    /// <summary>
    /// The light values of the default theme's charts.css. o1 to o6 are the groups of outcomes, s1 to s5 series, c counts, d applicants;
    /// cut the parts of a bar; n notes, b bold, xs small, xl large, mid and end anchors; hw and hx what shows in wide and in very wide
    /// drawings only.
    /// </summary>
    public const string Sheet =
        "text{font:14px system-ui,'Noto Sans CJK SC',sans-serif;fill:#14211f;font-variant-numeric:tabular-nums}svg{overflow:visible}"
        + ".paper{fill:#fff}path{vector-effect:non-scaling-stroke}.cut{stroke:#fff}.faded{opacity:.45}"
        + ".o1{fill:#0a5c57}.o2{fill:#8cc3b9}.o3{fill:#7a3558}.o4{fill:#d9ac52}.o5{fill:#62707a}.o6{fill:#d3d8d6}"
        + ".x{fill:none;stroke-width:1.5}.x2{stroke:#2f7f75}.x3{stroke:#b98ba3}.x4{fill:#8f6a17}.x5{stroke:#8e9aa3}.x6{stroke:#7f8b88}"
        + ".t1,.t3,.t5{fill:#fff}.t2{stroke:#8cc3b9}.t3{stroke:#7a3558}.t4{stroke:#d9ac52}.t5{stroke:#62707a}.t6{stroke:#d3d8d6}"
        + ".t2,.t3,.t4,.t5,.t6{stroke-width:5px;paint-order:stroke;stroke-linejoin:round}"
        + ".w1{fill:#0a5c57}.w2{fill:#8cc3b9}.w3{fill:#7a3558}.w4{fill:#d9ac52}.w5{fill:#62707a}.w6{fill:#d3d8d6}.w7{fill:#b9c3c6}"
        + ".w1,.w3{fill-opacity:.17}.w2,.w4,.w5{fill-opacity:.28}.w6,.w7{fill-opacity:.5}"
        + ".c1{fill:#34474f}.c2{fill:#b9c3c6}.fi{fill:#4b5856}.d1{fill:#5a6764}.d2{fill:#14211f}.d3{fill:#b4bdba}"
        + ".d4{fill:#fff;stroke:#4b5856}.d5{fill:#4a5499}.d6{fill:#a9b0dd}"
        + ".ax{stroke:#d8d9d2}.ax0{stroke:#4b5856}.gap{fill:none;stroke:#5f6c6a;stroke-dasharray:4 3}"
        + ".bd{fill:#8cc3b9;fill-opacity:.35}"
        + ".ln{fill:none;stroke-width:2.5;stroke-linejoin:round}.l2{stroke-dasharray:6 4}.l3{stroke-dasharray:2 3}.l4{stroke-dasharray:9 3 2 3}"
        + ".l5{stroke-dasharray:4 2}.s1{color:#0a5c57}.s2{color:#a8620c}.s3{color:#353f93}.s4{color:#bb4a78}.s5{color:#4d3a2a}"
        + ".s1,.s2,.s3,.s4,.s5{stroke:currentColor}.m{stroke:#fff;stroke-width:1.5;fill:currentColor}text.m{stroke:none}"
        + ".me{fill:#0a5c57;stroke:#fff;stroke-width:2}.dot{fill:#5f6c6a;fill-opacity:.6}"
        + ".pale{fill-opacity:.45}.k{fill:#fff}.n{fill:#4b5856}.b{font-weight:600}.a{fill:#0a5c57;font-weight:600}.xs{font-size:13px}"
        + ".xl{font-size:28px;font-weight:600}.mid{text-anchor:middle}.end{text-anchor:end}"
        + ".halo{stroke:#fff;stroke-width:4px;paint-order:stroke}"
        + "@media (max-width:539px){.hw{display:none}}@media (max-width:719px){.hx{display:none}}";

    /// <summary>Behind the classes of a text: that it shows in wide drawings only, where it has room in no other.</summary>
    public static Markings Where(Room room) => new(room switch { Room.Always => "", Room.Wide => " hw", _ => " hx" });

    /// <summary>Behind other classes, where something is so.</summary>
    public static Markings If(bool isSo, string name) => new(isSo ? " " + name : "");

    /// <summary>Sizes of text in pixels: numbers and names, notes.</summary>
    public const double Normal = 14;

    public const double Small = 13;

    /// <summary>The class of an outcome group's colour, or of its texture, from 0.</summary>
    public static string Outcome(int index) => index == 0 ? "class=\"o1\"" : $"fill=\"url(#p{Svg.Coordinate(index + 1)})\"";
}

/// <summary>Names of classes behind others, with the blank before them; never text that came from elsewhere.</summary>
internal readonly record struct Markings(string Names);
