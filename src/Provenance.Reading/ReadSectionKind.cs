namespace Provenance.Reading;

/// <summary>What a part of a file is that is not of the words of the article.</summary>
public enum ReadSectionKind
{
    /// <summary>The words under a picture or a film.</summary>
    Caption,

    /// <summary>A post or a player of another site.</summary>
    Embed,

    /// <summary>An advertisement, or a call to subscribe or to install something.</summary>
    Advertisement,

    /// <summary>Links to other articles.</summary>
    ReadAlso,

    /// <summary>What readers wrote.</summary>
    Comments,

    /// <summary>A table.</summary>
    Table,

    /// <summary>What the pages of a printed document repeat, such as a running head or page numbers.</summary>
    PageFurniture,

    /// <summary>A footnote or an endnote.</summary>
    Note,

    /// <summary>Anything else around the article: menus, notices on cookies, buttons for sharing, lines on the
    /// author.</summary>
    Furniture,
}
