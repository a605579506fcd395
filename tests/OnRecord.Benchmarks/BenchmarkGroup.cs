namespace OnRecord.Benchmarks;

/// <summary>Figures that are measured by one command and printed as one table.</summary>
/// <param name="Name">The first argument that chooses it.</param>
/// <param name="Description">What is measured.</param>
/// <param name="Run">Measures and prints; takes the arguments that follow, gives the exit code.</param>
internal sealed record BenchmarkGroup(string Name, string Description, Func<string[], int> Run);
