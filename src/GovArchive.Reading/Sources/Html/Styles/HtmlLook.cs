namespace GovArchive.Sources.Html.Styles;

/// <summary>What declarations make of one element, as far as a reader must know it.</summary>
[Flags]
internal enum HtmlLook
{
    Plain = 0,

    /// <summary>It is as if it were not there.</summary>
    Removed = 1,

    /// <summary>It keeps its place and shows nothing.</summary>
    Unseen = 1 << 1,

    /// <summary>Its text has no size, and so has that of elements inside it that name no size of their own.</summary>
    Sizeless = 1 << 2,

    /// <summary>It names a size of its own.</summary>
    Sized = 1 << 3,

    Struck = 1 << 4,

    /// <summary>Set above or below the line.</summary>
    Raised = 1 << 5,

    /// <summary>Moved off the line, in type that is not smaller: a mark where it is beside other text.</summary>
    Moved = 1 << 9,

    /// <summary>Is on lines of its own.</summary>
    Block = 1 << 6,

    /// <summary>Is shown even where a rule of the language hides it.</summary>
    Displayed = 1 << 7,

    /// <summary>Has a picture behind it.</summary>
    Picture = 1 << 8,

    /// <summary>Its text is in no colour, or in that of its own background: it is not to be seen.</summary>
    Clear = 1 << 10,

    /// <summary>Its text is white, which is to be seen on what is painted behind it only.</summary>
    White = 1 << 11,

    /// <summary>It names a colour that is to be seen.</summary>
    Colored = 1 << 12,

    /// <summary>Its text is shown in another order, mirrored or upside down.</summary>
    Turned = 1 << 13,

    /// <summary>Its text is written in the direction that it is given, whatever it is.</summary>
    Overriding = 1 << 14,

    /// <summary>Is at the top of the line, which only shows where its type is small.</summary>
    OnTop = 1 << 15,
}
