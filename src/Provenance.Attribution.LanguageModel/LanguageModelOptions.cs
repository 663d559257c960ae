using System.ComponentModel.DataAnnotations;

namespace Provenance.Attribution.LanguageModel;

/// <summary>Which language model is asked, and how much it may take and give. Off as long as no endpoint is
/// named.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>The address of an endpoint that is compatible with OpenAI's, up to its version:
    /// <c>http://localhost:11434/v1</c>. Null, the default: no model is asked, and nothing leaves the
    /// machine.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The name that the endpoint gives the model.</summary>
    public string? Model { get; set; }

    /// <summary>The key that the endpoint asks for; null if it asks for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long the reading of a text may wait for the model, all attempts together: 1 second to 1 hour, by
    /// default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a request that failed for the moment is sent again: 0 to 5, by default 2.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>How many parts of a text are sent at once: 1 to 32, by default 4.</summary>
    [Range(1, 32)]
    public int ParallelRequests { get; set; } = 4;

    /// <summary>The most characters of a part: 500 to 100,000, by default 6,000.</summary>
    [Range(500, 100_000)]
    public int MaxPartLength { get; set; } = 6_000;

    /// <summary>The most characters of a text that are sent; the rest is read by the rules alone. 500 to 1,000,000, by
    /// default 100,000.</summary>
    [Range(500, 1_000_000)]
    public int MaxTextLength { get; set; } = 100_000;

    /// <summary>The most bytes of an answer that are read: 1,024 to 16,777,216, by default 1,048,576.</summary>
    [Range(1_024, 16_777_216)]
    public int MaxAnswerSize { get; set; } = 1_048_576;

    /// <summary>Whether a model is asked.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);

    /// <summary>What is wrong with the endpoint, a sentence each; none if it can be used.</summary>
    /// <param name="section">The section of the settings that they are.</param>
    public IEnumerable<string> Faults(string section)
    {
        if (!IsOn)
        {
            return Model is null && ApiKey is null
                ? []
                : [$"{section} names no Endpoint, so that its other settings say nothing: the address of one would be "
                    + "accepted, such as http://localhost:11434/v1, or none of them."];
        }

        return FaultsOfAddress(section);
    }

    private IEnumerable<string> FaultsOfAddress(string section)
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            // What stands there may hold a key, so it is not repeated.
            yield return $"{section}:Endpoint is not a web address; an address that begins with https:// or http:// would be "
                + "accepted.";
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            yield return $"{section}:Endpoint has a user, a query or a fragment; an address without would be accepted, and "
                + "a key as ApiKey.";
        }
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !string.IsNullOrEmpty(ApiKey))
        {
            yield return $"{section}:Endpoint begins with http:// and is another machine's, so that the key could be read on "
                + "its way: https:// would be accepted, or no ApiKey.";
        }

        if (string.IsNullOrWhiteSpace(Model))
        {
            yield return $"{section}:Model is missing; the name that the endpoint gives a model would be accepted.";
        }

        if (ApiKey is { } key && (key.Length == 0 || key.Any(letter => letter is <= ' ' or > '~')))
        {
            yield return $"{section}:ApiKey is empty or has characters that no header can carry; letters, digits and signs of "
                + "ASCII would be accepted.";
        }
    }
}
