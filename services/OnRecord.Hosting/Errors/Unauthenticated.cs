using Grpc.Core;

namespace OnRecord.Hosting.Errors;

/// <summary>The caller did not say who it is: UNAUTHENTICATED with ErrorInfo.</summary>
public sealed class Unauthenticated : ServiceException
{
    private Unauthenticated(string message)
        : base(StatusCode.Unauthenticated, "TOKEN_REQUIRED", message)
    {
    }

    /// <summary>Makes the error of a call without a known token.</summary>
    public static Unauthenticated TokenRequired() =>
        new("The call needs the header 'authorization: Bearer TOKEN' with a token that the service knows.");
}
