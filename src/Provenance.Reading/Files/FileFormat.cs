namespace Provenance.Reading.Files;

/// <summary>The formats that are told apart.</summary>
internal enum FileFormat
{
    PlainText,
    Html,
    Pdf,
    Zip,
    OldWord,
    RichText,
    Feed,
    NewsMl,
    OtherXml,
    Json,
    NoText,
}
