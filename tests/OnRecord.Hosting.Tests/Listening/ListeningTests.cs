using Grpc.Net.Client;
using OnRecord.Hosting.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests.Listening;

public sealed class ListeningTests(SelfMadeCertificate certificate) : IClassFixture<SelfMadeCertificate>
{
    private const string Token = "--Auth:Tokens:0=0123456789abcdef";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://+:0")]
    [InlineData("http://some.host:0")]
    [InlineData("http://192.0.2.1:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public void CreateBuilder_ClearTextBeyondLoopback_RefusesToStartAndSaysWhatToSet(string urls)
    {
        string[] args = [$"--urls={urls}", $"--Tls:Certificate={certificate.PemWithKey}", Token];

        AssertRefusal("urls asks to listen beyond loopback; set an https address, Tls:Certificate, and Auth:Tokens:0.",
            args);
    }

    [Fact]
    public void CreateBuilder_BeyondLoopbackWithoutAuthentication_RefusesToStart() => AssertRefusal(
        "urls asks to listen beyond loopback; set an https address, Tls:Certificate, and Auth:Tokens:0.",
        "--urls=https://0.0.0.0:0",
        $"--Tls:Certificate={certificate.PemWithKey}");

    [Fact]
    public void CreateBuilder_BeyondLoopbackWithTlsAndAuthentication_IsAllowed() => Assert.NotNull(
        ServiceHost.CreateBuilder(
            ["--urls=https://0.0.0.0:0", $"--Tls:Certificate={certificate.PemWithKey}", Token],
            new ServiceIdentity("Test", 0)));

    [Fact]
    public void CreateBuilder_HttpsWithoutCertificate_RefusesToStart() =>
        AssertRefusal("urls asks for https; set Tls:Certificate to a PEM or PFX file.", "--urls=https://127.0.0.1:0");

    [Fact]
    public void CreateBuilder_CertificateWithoutKey_RefusesToStart() => AssertRefusal(
        $"Tls:Certificate '{certificate.Pem}' ", $"--Tls:Certificate={certificate.Pem}");

    [Theory]
    [InlineData("no such file.pem")]
    [InlineData("no such file.pfx")]
    public void CreateBuilder_NoSuchCertificate_RefusesToStart(string path) =>
        AssertRefusal($"Tls:Certificate '{path}' cannot be used: ", $"--Tls:Certificate={path}");

    [Fact]
    public void CreateBuilder_WrongPassword_RefusesToStart() => AssertRefusal(
        $"Tls:Certificate '{certificate.Pfx}' cannot be used: ",
        $"--Tls:Certificate={certificate.Pfx}",
        "--Tls:Password=guess");

    [Theory]
    [InlineData("127.0.0.1:5101")]
    [InlineData("ftp://127.0.0.1:5101")]
    [InlineData("http://127.0.0.1:5101/path")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("http://127.0.0.1:65536")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData(";")]
    public void CreateBuilder_AddressThatIsNone_RefusesToStart(string url) =>
        AssertRefusal($"urls holds '{url}'; set it to addresses such as ", $"--urls={url}");

    [Fact]
    public void CreateBuilder_EndpointsPastTheCheck_RefusesToStart() => AssertRefusal(
        "Kestrel:Endpoints is not read; ", "--Kestrel:Endpoints:Open:Url=http://0.0.0.0:5101");

    [Theory]
    [InlineData("Limits:MaxCalls", "0")]
    [InlineData("Limits:MaxStreams", "many")]
    [InlineData("Host:StopWithInput", "perhaps")]
    [InlineData("Host:ShutdownSeconds", "0")]
    public void CreateBuilder_WrongSetting_RefusesToStart(string key, string value) =>
        AssertRefusal($"{key} is '{value}'; set it to ", $"--{key}={value}");

    [Fact]
    public async Task Start_NothingButAPort_ListensOnLoopbackInClearText()
    {
        await using var service = await RunningService.StartAsync("--urls=http://localhost:0");

        Assert.StartsWith("http://127.0.0.1:", service.Address, StringComparison.Ordinal);
        await service.Client.ParseDocumentAsync(new ParseDocumentRequest(), cancellationToken: Cancellation);
    }

    [Theory]
    [InlineData("pem and key")]
    [InlineData("pem with key")]
    [InlineData("pfx")]
    public async Task Start_Certificate_SpeaksTlsWithIt(string form)
    {
        string[] settings = form switch
        {
            "pem and key" => [$"--Tls:Certificate={certificate.Pem}", $"--Tls:Key={certificate.Key}"],
            "pem with key" => [$"--Tls:Certificate={certificate.PemWithKey}"],
            _ => [$"--Tls:Certificate={certificate.Pfx}", $"--Tls:Password={SelfMadeCertificate.Password}"],
        };
        await using var service = await RunningService.StartAsync(["--urls=https://127.0.0.1:0", .. settings]);
        using var channel = GrpcChannel.ForAddress(
            service.Address, new GrpcChannelOptions { HttpHandler = certificate.Trusting(), DisposeHttpClient = true });

        var answer = await new IngestionService.IngestionServiceClient(channel)
            .ParseDocumentAsync(new ParseDocumentRequest(), cancellationToken: Cancellation);

        Assert.StartsWith("https://127.0.0.1:", service.Address, StringComparison.Ordinal);
        Assert.Equal(new ParseDocumentResponse(), answer);
    }

    [Theory]
    [InlineData("pem and key")]
    [InlineData("pem with key")]
    [InlineData("pfx")]
    public async Task Start_CertificateOfAnAuthority_IsShownWithTheAuthoritys(string form)
    {
        using var vouched = new VouchedCertificate();
        string[] settings = form switch
        {
            "pem and key" => [$"--Tls:Certificate={vouched.Pem}", $"--Tls:Key={vouched.Key}"],
            "pem with key" => [$"--Tls:Certificate={vouched.PemWithKey}"],
            _ => [$"--Tls:Certificate={vouched.Pfx}"],
        };
        await using var service = await RunningService.StartAsync(["--urls=https://127.0.0.1:0", .. settings]);
        using var channel = GrpcChannel.ForAddress(
            service.Address,
            new GrpcChannelOptions { HttpHandler = vouched.TrustingTheRoot(), DisposeHttpClient = true });

        var answer = await new IngestionService.IngestionServiceClient(channel)
            .ParseDocumentAsync(new ParseDocumentRequest(), cancellationToken: Cancellation);

        Assert.Equal(new ParseDocumentResponse(), answer);
    }

    [Fact]
    public async Task Run_AddressOfAnotherMachine_EndsWithOneInsteadOfAnException()
    {
        string[] args = ["--urls=https://192.0.2.1:0", $"--Tls:Certificate={certificate.PemWithKey}", Token];

        var exitCode = await ServiceHost.RunAsync(
            () => ServiceHost.Build(ServiceHost.CreateBuilder(args, new ServiceIdentity("Test", 0))));

        Assert.Equal(1, exitCode);
    }

    private static void AssertRefusal(string beginning, params string[] args)
    {
        var refusal = Assert.Throws<StartRefused>(
            () => ServiceHost.CreateBuilder(args, new ServiceIdentity("Test", 5199)));

        Assert.StartsWith(beginning, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }
}
