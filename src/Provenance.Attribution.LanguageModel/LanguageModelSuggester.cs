using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenAI.Chat;
using Provenance.Attribution.Further;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Provenance.Attribution.LanguageModel;

/// <summary>Asks a language model who says what in a text. Of its answers only places in the text are kept: a passage
/// of which any words are not there, character for character, is dropped and counted. So nothing that a model makes up,
/// or that a text talks it into, goes further.</summary>
public sealed partial class LanguageModelSuggester : IFurtherSuggester, IDisposable
{
    /// <summary>The most passages of a part that are looked at; more are dropped and counted.</summary>
    private const int MostPassages = 200;

    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(0.5);

    private static readonly string _instructions = Instructions();

    private readonly LanguageModelOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<LanguageModelSuggester> _logger;
    private readonly HttpClient _http;
    private readonly IChatClient _client;

    /// <summary>Makes a suggester. Nothing is sent before a text is read.</summary>
    /// <param name="options">Options that are on and have no <see cref="LanguageModelOptions.Faults"/>.</param>
    /// <param name="clock">By which it waits.</param>
    /// <param name="logger">Where it is told what became of the answers; never a key, and never words of a
    /// text.</param>
    public LanguageModelSuggester(
        LanguageModelOptions options, TimeProvider clock, ILogger<LanguageModelSuggester> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _clock, _logger) = (options, clock, logger);
        Uri address = new(options.Endpoint!);
        SocketsHttpHandler network = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would see what is meant for this machine.
            UseProxy = !address.IsLoopback,
            // Nor is anybody told which request of the server it is for.
            ActivityHeadersPropagator = null,
        };
        _http = new(new EndpointHandler(options, network)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        OpenAIClientOptions client = new()
        {
            Endpoint = address,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(_http),
        };
        _client = new ChatClient(options.Model!, new ApiKeyCredential(options.ApiKey ?? "none"), client).AsIChatClient();
    }

    /// <inheritdoc/>
    public async Task<FurtherReading> ReadAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sent = text.Length <= _options.MaxTextLength ? text : text[.._options.MaxTextLength];
        TextPart[] parts = [.. TextPart.Of(sent, _options.MaxPartLength)];
        var read = new PartReading[parts.Length];
        using CancellationTokenSource timeout = new(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await Parallel.ForAsync(
            0,
            parts.Length,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = _options.ParallelRequests,
                CancellationToken = cancellationToken,
            },
            async (number, _) => read[number] = await ReadAsync(parts[number], either.Token, cancellationToken));
        FurtherReading reading = new(
            $"the language model {_options.Model}",
            [.. read.SelectMany(part => part.Passages)],
            read.Sum(part => part.Dropped),
            [.. Failures(read), .. sent.Length < text.Length ? [Cut(text)] : Array.Empty<string>()]);
        LogRead(_logger, _options.Model!, reading.Passages.Count, reading.Dropped);
        foreach (var failure in reading.Failures)
        {
            LogFailure(_logger, _options.Model!, failure);
        }

        return reading;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private async Task<PartReading> ReadAsync(
        TextPart part, CancellationToken timeout, CancellationToken cancellationToken)
    {
        string answer;
        try
        {
            answer = await AnswerAsync(part, timeout);
        }
        catch (EndpointException failure)
        {
            return PartReading.Failed($"the endpoint {failure.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PartReading.Failed($"the endpoint did not answer within {_options.Timeout.TotalSeconds:0.#} s");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The client throws many things over an answer that is not in the form of the API; what they say may hold words
            // of the answer.
            return PartReading.Failed($"its answer is not in the form of the API ({failure.GetType().Name})");
        }

        if (AnsweredPassage.Read(answer) is not { } answered)
        {
            return PartReading.Failed("its answer is not the JSON that was asked for");
        }

        Verbatim verbatim = new(part);
        FurtherPassage[] placed = [.. answered.Take(MostPassages).Select(verbatim.Place).OfType<FurtherPassage>()];
        return new(placed, answered.Length - placed.Length, null);
    }

    private async Task<string> AnswerAsync(TextPart part, CancellationToken cancellationToken)
    {
        for (var (attempt, pause) = (0, _firstPause); ; attempt++, pause *= 2)
        {
            try
            {
                ChatMessage[] messages = [new(ChatRole.System, _instructions), new(ChatRole.User, part.Text)];
                return (await _client.GetResponseAsync(messages, cancellationToken: cancellationToken)).Text;
            }
            catch (EndpointException failure) when (failure.IsTransient && attempt < _options.Retries)
            {
                await Task.Delay(pause, _clock, cancellationToken);
            }
        }
    }

    private static IEnumerable<string> Failures(PartReading[] read) =>
        read.Select(part => part.Failure).OfType<string>().GroupBy(failure => failure)
            .Select(failure => read.Length == 1
                ? $"nothing came of it: {failure.Key}"
                : $"nothing came of {failure.Count()} of {read.Length} parts of the text: {failure.Key}");

    private string Cut(string text) =>
        $"only the first {_options.MaxTextLength} of {text.Length} characters were sent";

    private static string Instructions()
    {
        using var stream = typeof(LanguageModelSuggester).Assembly.GetManifestResourceStream("instructions.md")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    [LoggerMessage(LogLevel.Information,
        "The language model {Model} gave {Passages} passages of a text; {Dropped} more were dropped, as not in it or "
        + "incomplete")]
    private static partial void LogRead(ILogger logger, string model, int passages, int dropped);

    [LoggerMessage(LogLevel.Warning, "The language model {Model}: {Failure}")]
    private static partial void LogFailure(ILogger logger, string model, string failure);

    /// <summary>What came of a part.</summary>
    private sealed record PartReading(IReadOnlyList<FurtherPassage> Passages, int Dropped, string? Failure)
    {
        public static PartReading Failed(string failure) => new([], 0, failure);
    }
}
