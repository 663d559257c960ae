namespace Provenance.Pages.Words;

/// <summary>How one source rests on another, in the words before and after the other's name: "reports what", "says".</summary>
public static class RelationWords
{
    /// <summary>The words for a relation.</summary>
    public static (string Before, string After) Of(string relation) => relation switch
    {
        "QUOTES" => ("quotes", ""),
        "CREDITS" => ("credits", ""),
        "IS_SILENT_ON" => ("notes the silence of", ""),
        "DERIVES" => ("works it out from what", "says"),
        "PUBLISHES" => ("brings before the public what", "says"),
        "REPUBLISHES" => ("prints again what", "says"),
        var other => ($"{TokenWords.Of(other)} what", "says"),
    };
}
