namespace Provenance.Attribution.LanguageModel;

/// <summary>An endpoint did not answer as it should. The message is composed here alone: what an endpoint says may
/// repeat the key or the text.</summary>
/// <param name="message">What it did, in words: "answers with the status 500".</param>
/// <param name="isTransient">Whether the same request may succeed in a moment.</param>
internal sealed class EndpointException(string message, bool isTransient) : Exception(message)
{
    /// <summary>Whether the same request may succeed in a moment.</summary>
    public bool IsTransient => isTransient;
}
