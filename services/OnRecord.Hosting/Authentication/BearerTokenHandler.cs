using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Authentication;

/// <summary>Lets a call in that carries <c>authorization: Bearer TOKEN</c> with a token of the configuration.</summary>
internal sealed class BearerTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    BearerTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        if (!tokens.Accept(header[Prefix.Length..].Trim()))
            return Task.FromResult(AuthenticateResult.Fail("The token is not known."));
        var caller = new ClaimsPrincipal(new ClaimsIdentity(Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme.Name)));
    }

    // A status of gRPC's own, since an HTTP 401 could carry no details.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Unauthenticated.TokenRequired().ToStatus().WriteTo(Response);
        return Task.CompletedTask;
    }
}
