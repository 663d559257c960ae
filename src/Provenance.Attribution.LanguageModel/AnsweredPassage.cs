using System.Text.Json;
using System.Text.Json.Serialization;

namespace Provenance.Attribution.LanguageModel;

/// <summary>A passage as a model gives it: words, of which nothing is known yet.</summary>
internal sealed record AnsweredPassage
{
    /// <summary>The words that name who says it.</summary>
    public string? Source { get; init; }

    /// <summary>The words that ascribe.</summary>
    public string? Cue { get; init; }

    /// <summary>What is said.</summary>
    public string?[]? Content { get; init; }

    /// <summary>Through whom it came.</summary>
    public string?[]? Through { get; init; }

    /// <summary>On whom the source rests.</summary>
    public string?[]? Citing { get; init; }

    /// <summary>Reads an answer. Members that the instructions do not name are left aside.</summary>
    /// <param name="answer">What the model said. Some put a fence around JSON, or reason before it.</param>
    /// <returns>The passages; null if the answer is not what was asked for.</returns>
    public static AnsweredPassage?[]? Read(string answer)
    {
        const string Reasoned = "</think>";
        var from = answer.LastIndexOf(Reasoned, StringComparison.Ordinal) is >= 0 and var reasoned
            ? reasoned + Reasoned.Length : 0;
        var (first, last) = (answer.IndexOf('{', from), answer.LastIndexOf('}'));
        try
        {
            return first < 0 || last < first
                ? null
                : JsonSerializer.Deserialize(answer.AsSpan(first, last + 1 - first), AnswerJson.Default.Answer)?.Passages;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The answer of a model to the instructions.</summary>
internal sealed record Answer
{
    public AnsweredPassage?[]? Passages { get; init; }
}

/// <summary>How answers are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
