using OnRecord.Hosting;
using OnRecord.Query;

return await ServiceHost.RunAsync(() => QueryHost.Build(args));
