namespace Provenance.Data.Writers;

/// <summary>Another import of the same file stored a batch meanwhile. Of two that run at once only one goes on.</summary>
public sealed class ImportUnderWayException() : Exception(
    "Somebody else is importing this file now, or has just done so; once that has ended, the same file again would be "
    + "accepted: it goes on where that import stopped, or changes nothing.");
