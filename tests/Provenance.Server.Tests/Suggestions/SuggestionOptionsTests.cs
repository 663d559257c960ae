using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Provenance.Server.Settings;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>The section <c>Suggestions</c> of the settings.</summary>
public sealed class SuggestionOptionsTests
{
    [Fact]
    public void Nothing_is_asked_and_loaded_by_default()
    {
        var options = Of();

        Assert.False(options.LanguageModel.IsOn);
        Assert.Null(options.LoadModel());
    }

    [Theory]
    [InlineData("LanguageModel:Endpoint", "ftp://localhost", "Suggestions:LanguageModel:Endpoint is not a web address")]
    [InlineData("LanguageModel:Timeout", "00:00:30", "a request ends after 00:00:30: less would be accepted")]
    [InlineData("LanguageModel:Retries", "many", "Suggestions:LanguageModel:Retries is \"many\"; 0 to 5 would be accepted.")]
    [InlineData("LanguageModel:Modle", "x", "Suggestions:LanguageModel:Modle; did you mean Suggestions:LanguageModel:Model?")]
    [InlineData("Modell", "x", "Suggestions:Modell; did you mean Suggestions:Model?")]
    public void A_wrong_setting_is_told_at_the_start(string setting, string value, string told)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Of(
            ("LanguageModel:Endpoint", "http://localhost:1/v1"), ("LanguageModel:Model", "m"), (setting, value)));

        Assert.Contains(told, string.Join('\n', wrong.Failures));
    }

    [Fact]
    public void A_longer_request_leaves_a_model_more_time() => Assert.Equal(
        TimeSpan.FromMinutes(1),
        Of(
            ("LanguageModel:Endpoint", "http://localhost:1/v1"), ("LanguageModel:Model", "m"),
            ("LanguageModel:Timeout", "00:01:00"), ("GraphQL:Timeout", "00:02:00")).LanguageModel.Timeout);

    [Fact]
    public void A_file_that_is_no_model_is_told_in_a_sentence()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "no model, but a text that is long enough to be looked at for one, and for its checksum too.");

        var wrong = Assert.Throws<OptionsValidationException>(() => Of(("Model", file)).LoadModel());
        File.Delete(file);

        Assert.Equal(
            [
                $"Suggestions:Model: {file}: The file is no attribution model; one that the command \"train\" wrote is "
                    + "accepted.",
            ],
            wrong.Failures);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_in_a_sentence() => Assert.Contains(
        "A file that the command \"train\" wrote would be accepted.",
        Assert.Single(Assert.Throws<OptionsValidationException>(() => Of(("Model", "/nowhere/x.model")).LoadModel()).Failures));

    private static SuggestionOptions Of(params (string Name, string Value)[] settings)
    {
        Dictionary<string, string?> told = [];
        foreach (var (name, value) in settings)
        {
            told[name.StartsWith("GraphQL:", StringComparison.Ordinal) ? name : $"Suggestions:{name}"] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(told).Build();
        SettingsServices.Check(configuration);
        return SettingsSection.Read<SuggestionOptions>(configuration);
    }
}
