namespace Provenance.Attribution.LanguageModel.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Without_an_endpoint_it_is_off()
    {
        LanguageModelOptions options = new();

        Assert.False(options.IsOn);
        Assert.Empty(options.Faults("S"));
    }

    [Theory]
    [InlineData("https://api.example/v1", "m", "key")]
    [InlineData("http://localhost:11434/v1", "m", null)]
    [InlineData("http://127.0.0.1:8080", "m", "key")]
    [InlineData("http://models.lan:8080/v1", "m", null)]
    public void An_endpoint_with_a_model_is_accepted(string endpoint, string model, string? key) =>
        Assert.Empty(new LanguageModelOptions { Endpoint = endpoint, Model = model, ApiKey = key }.Faults("S"));

    [Theory]
    [InlineData(null, "m", null, "S names no Endpoint")]
    [InlineData("localhost:11434", "m", null, "an address that begins with https:// or http:// would be accepted")]
    [InlineData("file:///etc/passwd", "m", null, "S:Endpoint is")]
    [InlineData("https://user:word@api.example/v1", "m", null, "a key as ApiKey")]
    [InlineData("https://api.example/v1?key=1", "m", null, "without would be accepted")]
    [InlineData("http://models.lan:8080/v1", "m", "sk-7", "so that the key could be read on its way")]
    [InlineData("https://api.example/v1", " ", null, "S:Model is missing")]
    [InlineData("https://api.example/v1", "m", "", "S:ApiKey is empty")]
    [InlineData("https://api.example/v1", "m", "two\nlines", "S:ApiKey is empty or has characters")]
    public void What_is_wrong_is_said_with_what_would_be_accepted(string? endpoint, string model, string? key, string fault)
    {
        var said = Assert.Single(new LanguageModelOptions { Endpoint = endpoint, Model = model, ApiKey = key }.Faults("S"));

        Assert.Contains(fault, said);
        Assert.True(string.IsNullOrWhiteSpace(key) || !said.Contains(key, StringComparison.Ordinal));
    }
}
